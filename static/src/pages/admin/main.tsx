import './admin.css';
import './adopt/adopt.css';
import './upkeep/upkeep.css';
import './catalogue/catalogue.css';
import './catalogue/diagram/diagram.css';
import './sla/sla.css';
import './sla/pictures.css';
import './back-test/back-test.css';
import './calendars/calendars.css';
import { mount } from '../../boot/mount';
import { AdminPage } from './admin-page';

mount(<AdminPage />);
