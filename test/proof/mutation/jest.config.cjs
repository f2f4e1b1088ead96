const all = require('../../../jest.config.cjs');

module.exports = { ...all, rootDir: '../../..', roots: ['<rootDir>/test/domain'] };
