import './admin.css';
import { mount } from '../../boot/mount';
import { AdminPage } from './admin-page';

mount(<AdminPage />);
