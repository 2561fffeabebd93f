// The walls between the folders. Each rule says what it keeps true; CONTRIBUTING.md draws the picture.
const only = (name, { from, to, except = [] }, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: to, ...(except.length > 0 && { pathNot: except }) },
});
const OURS = '^(bot|tab|manifest|infra|test)/';
const PACKAGES = 'node_modules/';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle cannot be understood or replaced part by part.',
      from: {},
      to: { circular: true },
    },
    only(
      'domain-is-pure',
      { from: '^bot/domain/', to: OURS, except: ['^bot/domain/'] },
      'Rules know nothing of the rest.',
    ),
    only(
      'domain-packages',
      { from: '^bot/domain/', to: PACKAGES, except: ['node_modules/libphonenumber-js/'] },
      'The domain has one package.',
    ),
    only(
      'text-knows-domain',
      { from: '^bot/text/', to: OURS, except: ['^bot/(text|domain)/'] },
      'Sentences are made from domain values only.',
    ),
    only(
      'text-packages',
      { from: '^bot/text/', to: PACKAGES, except: ['node_modules/(intl-messageformat|@formatjs)/'] },
      'Text has one package, the ICU formatter.',
    ),
    only(
      'language-knows-domain',
      { from: '^bot/language/', to: OURS, except: ['^bot/(language|domain)/'] },
      'Understanding words needs no Teams and no store.',
    ),
    only(
      'language-packages',
      { from: '^bot/language/', to: PACKAGES, except: ['node_modules/(zod|libphonenumber-js)/'] },
      'Understanding words is pure.',
    ),
    only(
      'ports-know-domain',
      { from: '^bot/ports/', to: OURS, except: ['^bot/(ports|domain)/'] },
      'A port is a need in our words.',
    ),
    only('ports-packages', { from: '^bot/ports/', to: PACKAGES }, 'A port names no vendor.'),
    only(
      'use-cases-know-ports',
      { from: '^bot/use-cases/', to: OURS, except: ['^bot/(use-cases|ports|domain)/'] },
      'A use case is a function of ports.',
    ),
    only('use-cases-packages', { from: '^bot/use-cases/', to: PACKAGES }, 'A use case names no vendor.'),
    only(
      'contract-knows-domain',
      { from: '^bot/contract/', to: OURS, except: ['^bot/(contract|domain)/'] },
      'The promise to the tab depends on vocabulary only.',
    ),
    only(
      'contract-packages',
      { from: '^bot/contract/', to: PACKAGES, except: ['node_modules/zod/'] },
      'The contract is zod schemas.',
    ),
    only(
      'adapters-know-ports',
      {
        from: '^bot/adapters/([^/]+)/',
        to: OURS,
        except: ['^bot/(domain|ports)/', '^bot/adapters/$1/', '^bot/microsoft-settings\\.ts$'],
      },
      'Adapters meet in app.ts, never each other.',
    ),
    only(
      'chat-knows-no-other-edge',
      { from: '^bot/chat/', to: '^bot/(http|adapters|sandbox|cli)/' },
      'Chat can be replaced without touching the rest.',
    ),
    only(
      'http-knows-no-other-edge',
      { from: '^bot/http/', to: '^bot/(chat|adapters|sandbox|cli|language)/' },
      'HTTP can be replaced without touching the rest.',
    ),
    only(
      'botbuilder-in-chat-only',
      { from: OURS, to: 'node_modules/(botbuilder|botframework)', except: [] },
      'The retired SDK lives in one folder.',
    ),
    only(
      'restify-in-http-only',
      { from: '^(bot/(?!http/|app\\.ts|start\\.ts)|tab/)', to: 'node_modules/(@types/)?restify/' },
      'The HTTP server lives in one folder.',
    ),
    only(
      'teams-js-in-one-folder',
      { from: '^(bot/|tab/(?!teams/))', to: 'node_modules/@microsoft/teams-js/' },
      'The host around the tab lives in one folder.',
    ),
    only(
      'sandbox-is-wired-only',
      { from: '^(bot/(?!sandbox/|start\\.ts|cli/(?!worker-check))|tab/)', to: '^bot/sandbox/' },
      'The product does not know that it is being tried out; only the wiring and the command lines that drive it do.',
    ),
    only(
      'tab-reaches-contract-through-one-door',
      { from: '^tab/(?!api/contract\\.ts|text\\.ts|sandbox/text\\.ts)', to: '^bot/' },
      'The tab reaches the bot through two files, the local shell through one of its own.',
    ),
    only(
      'tab-doors',
      { from: '^tab/', to: '^bot/', except: ['^bot/(contract|text)/'] },
      'The tab sees promises and sentences, no internals.',
    ),
    only(
      'source-never-imports-tests',
      { from: '^(bot|tab|manifest|infra)/', to: '^test/' },
      'Tests depend on the product, not the other way round.',
    ),
    {
      name: 'node-stays-out-of-pure-code',
      severity: 'error',
      comment: 'Pure code runs anywhere.',
      from: { path: '^(bot/(domain|text|language|contract|ports|use-cases)|tab)/' },
      to: { dependencyTypes: ['core'] },
    },
  ].map((rule) =>
    rule.name === 'botbuilder-in-chat-only'
      ? { ...rule, from: { path: OURS, pathNot: ['^bot/chat/', '^test/'] } }
      : rule,
  ),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'bot/tsconfig.json' },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
