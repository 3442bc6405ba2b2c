import { themes } from 'prism-react-renderer';

export default {
  title: 'Handbook',
  url: 'https://handbook.example',
  baseUrl: '/',
  onBrokenLinks: 'throw',
  trailingSlash: true,
  future: { v4: true },
  markdown: { format: 'detect' },
  presets: [['classic', { docs: { routeBasePath: '/', path: 'content', sidebarPath: './sidebars.mjs' }, blog: false, theme: {} }]],
  themes: [['@easyops-cn/docusaurus-search-local', { hashed: true, docsRouteBasePath: '/', docsDir: 'content', indexBlog: false }]],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    navbar: { title: 'Handbook', items: [{ type: 'docSidebar', sidebarId: 'docs', position: 'left', label: 'Docs' }] },
    prism: { theme: themes.github, darkTheme: themes.dracula, additionalLanguages: ['bash', 'http'] },
  },
};
