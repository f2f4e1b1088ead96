import './change.css';
import { mount } from '../../boot/mount';
import { ChangePage } from './change-page';

mount(<ChangePage />);
