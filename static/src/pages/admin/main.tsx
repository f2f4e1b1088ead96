import './admin.css';
import './adopt/adopt.css';
import './upkeep/upkeep.css';
import './catalogue/catalogue.css';
import './catalogue/diagram/diagram.css';
import { mount } from '../../boot/mount';
import { AdminPage } from './admin-page';

mount(<AdminPage />);
