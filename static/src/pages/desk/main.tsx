import '../project/project.css';
import { mount } from '../../boot/mount';
import { DeskPage } from './desk-page';

mount(<DeskPage />);
