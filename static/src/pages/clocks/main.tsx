import './clocks.css';
import './trace.css';
import { mount } from '../../boot/mount';
import { ClocksPage } from './clocks-page';

mount(<ClocksPage />);
