/**
 * What of others is in the embed, in CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/): each
 * package that is bundled, with its version, licence and the hash of its archive, by the lockfile.
 * The same lockfile gives the same bill.
 */
import { bundledDependencies, bundledPackages } from './bundled-packages.mjs';
import { readJson } from './project.mjs';

/** @param {string} name @param {string} version */
const purlOf = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** `sha512-…` in base 64, as CycloneDX wants it. @param {string | undefined} integrity */
function hashesOf(integrity) {
  const [, content] = /^sha512-(.+)$/.exec(integrity ?? '') ?? [];
  if (!content) return [];
  return [{ alg: 'SHA-512', content: Buffer.from(content, 'base64').toString('hex') }];
}

export function billOfMaterials() {
  const { name, version, license } = readJson('package.json');
  const packages = [...bundledPackages()].toSorted(([a], [b]) => a.localeCompare(b));
  const own = purlOf(name, version);
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'library',
        'bom-ref': own,
        name,
        version,
        licenses: [{ license: { id: license } }],
        purl: own,
      },
    },
    components: packages.map(([packageName, locked]) => ({
      type: 'library',
      'bom-ref': purlOf(packageName, locked.version),
      name: packageName,
      version: locked.version,
      hashes: hashesOf(locked.integrity),
      licenses: locked.license ? [{ license: { id: locked.license } }] : [],
      purl: purlOf(packageName, locked.version),
    })),
    dependencies: [
      { ref: own, dependsOn: bundledDependencies().map(refOf) },
      ...packages.map(([packageName, locked]) => ({
        ref: purlOf(packageName, locked.version),
        dependsOn: Object.keys(locked.dependencies ?? {}).map(refOf),
      })),
    ],
  };

  /** @param {string} dependency */
  function refOf(dependency) {
    const found = packages.find(([packageName]) => packageName === dependency);
    return purlOf(dependency, found?.[1].version ?? '');
  }
}
