/** Les justificatifs. */
import type { Messages } from '../../messages.js';
import { pluralOf } from '../../plural.js';

const plural = pluralOf('fr');

export const evidence: Messages['evidence'] = {
  title: 'Justificatifs',
  choose: 'Choisir des fichiers',
  orDrop: 'ou déposez-les ici',
  hint: (count, written, size) =>
    plural(count, {
      one: `Images, PDF ou texte. ${written} fichier au plus, de ${size}.`,
      many: `Images, PDF ou texte. ${written} de fichiers au plus, de ${size} chacun.`,
      other: `Images, PDF ou texte. ${written} fichiers au plus, de ${size} chacun.`,
    }),
  files: 'Fichiers joints',
  removeFile: (name) => `Retirer ${name}`,
  added: (name) => `${name} ajouté`,
  removed: (name) => `${name} retiré`,
  lost: 'La page a été rechargée et les fichiers ne sont pas conservés. Choisissez-les à nouveau.',
  refused: (name, why) => `${name}\u00a0: ${why}`,
  uploading: (name) => `Envoi de ${name}`,
  uploaded: 'Envoyé',
  waiting: 'En attente',
  uploadFailed: 'Non envoyé',
  uploadFailedTitle: "Certains fichiers n'ont pas été envoyés",
  uploadFailedBody: 'Votre litige a été reçu. Seuls les fichiers manquants seront renvoyés.',
  uploadAgain: 'Envoyer à nouveau',
  problems: {
    'too-many-files': (limit, written) =>
      plural(limit, {
        one: `Vous avez déjà joint ${written} fichier, le maximum.`,
        many: `Vous avez déjà joint ${written} de fichiers, le maximum.`,
        other: `Vous avez déjà joint ${written} fichiers, le maximum.`,
      }),
    'file-too-large': (limit) => `Le fichier dépasse ${limit}.`,
    'total-too-large': (limit) => `L'ensemble des fichiers dépasse ${limit}.`,
    'file-empty': 'Le fichier est vide.',
    'type-not-allowed':
      "Ce type de fichier n'est pas accepté. Choisissez une image, un PDF ou un fichier texte.",
    'content-mismatch':
      'Le contenu ne correspond pas au type de fichier. Enregistrez-le à nouveau, le texte en UTF-8, puis choisissez-le.',
    misnamed: (extension) =>
      `Le contenu ne correspond pas au nom du fichier. Renommez le fichier pour qu'il se termine par .${extension}, puis choisissez-le à nouveau.`,
    'photo-format':
      'Les photos de ce type, HEIC par exemple, ne sont pas acceptées. Enregistrez la photo en JPEG, puis choisissez ce fichier.',
    'too-many-pixels': "L'image a trop de pixels. Choisissez-en une plus petite.",
    unreadable: "Le fichier n'a pas pu être lu. Choisissez-le à nouveau.",
    'not-checked':
      "Le fichier n'a pas pu être vérifié, car une partie de cette page ne s'est pas chargée. Vérifiez votre connexion, puis choisissez-le à nouveau.",
    duplicate: 'Le fichier est déjà joint.',
  },
};
