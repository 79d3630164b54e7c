-- Raised after a restore, until what was put on hold has been decided.
alter type "AlertKind" add value 'restored';
