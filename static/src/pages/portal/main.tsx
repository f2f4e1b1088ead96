import './portal.css';
import { mount } from '../../boot/mount';
import { PortalPage } from './portal-page';

mount(<PortalPage />);
