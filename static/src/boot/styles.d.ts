declare module 'virtual:atlassian-theme.css';
