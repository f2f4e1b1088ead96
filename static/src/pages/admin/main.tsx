import { mount } from '../../boot/mount';

mount(<p>admin</p>);
