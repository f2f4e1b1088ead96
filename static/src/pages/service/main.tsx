import './service.css';
import { mount } from '../../boot/mount';
import { ServicePage } from './service-page';

mount(<ServicePage />);
