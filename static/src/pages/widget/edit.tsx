import '../project/project.css';
import './widget.css';
import { mount } from '../../boot/mount';
import { EditPage } from './edit-page';

mount(<EditPage />);
