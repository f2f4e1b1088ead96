import './project.css';
import { mount } from '../../boot/mount';
import { ProjectPage } from './project-page';

mount(<ProjectPage />);
