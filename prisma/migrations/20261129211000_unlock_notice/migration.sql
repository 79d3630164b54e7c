-- Email with a link that lets the owner of a message try their last name and ZIP code again.
alter type "NoticeKind" add value 'unlock';
