import '../project/project.css';
import './widget.css';
import { mount } from '../../boot/mount';
import { WidgetPage } from './widget-page';

mount(<WidgetPage />);
