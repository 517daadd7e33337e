/** Puts the views on the page and connects them to the simulator. */

import { showChannels, showGuildName, showGuilds } from './places.js';
import { showComposer } from './composer.js';
import { showConnection } from './connection.js';
import { showDeveloper } from './developer.js';
import { connect } from './feed.js';
import { showHeader } from './header.js';
import { showMembers } from './members.js';
import { showMessages } from './messages.js';
import { showModals } from './modal.js';
import { showPerson } from './person.js';
import { followRights } from './rights.js';

const at = (id) => document.getElementById(id);

showConnection(at('connection'));
showGuilds(at('guilds'));
showGuildName(at('guild-name'));
showChannels(at('channels'));
showPerson(at('person'));
showHeader(at('channel-header'));
showMessages(at('scroller'), at('messages'));
showComposer(at('composer-area'));
showMembers(at('members'));
showDeveloper(at('developer'));
showModals();
followRights();
connect();
