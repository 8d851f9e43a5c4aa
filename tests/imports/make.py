#!/usr/bin/env python3
"""Writes fictional exports, and beside each what must come of it: `zendesk.csv`, `zendesk.csv.expected.json`.

Vendors, people and stories are made up (`stories.py`); the shapes are those of real exports. Nothing here knows the
product's code. Run it without arguments; the same files come every time. Standard library only.

What an expectation says
    layout     the source's short name
    level      L3 events, L2 timestamps, L1 durations by somebody else, L0 flags
    encoding, delimiter   of the bytes, where they are text; utf-8-sig and utf-16le begin with a BOM
    choices    what only a person can say: `zone` (where the file has no offsets), `order` of day and month (where
               the file cannot prove it), `columns` and `events` (where names must be mapped by hand), `sides` of
               speakers (chats), `sheet` (workbooks)
    proven     the same, where the file itself proves it and nobody must be asked
    tickets    in order of first appearance in the file
    alternatives   other answers to the same questions, each with its own tickets
    aside      what is not used: `line` (where the row begins, from 1) or `id`, and `why` in short
    unused_columns   what no ticket needs; only where it is short and beyond dispute
    doubtful   fields that follow from a rule of ours rather than from the file's own words

A ticket
    id, vendor (null: the file does not say), priority (null likewise), category; all as the file writes them
    created, first_reply, resolved, closed   UTC; null where the file has none
    reopened   how often, null where the file cannot say
    messages   of vendor (public, human), customer, bot, and internal ones; null where the file has no messages. What
               the ticket was opened with (description, first comment at the moment of creation by the requester, the
               first line of a chat) is the creation and not counted
    statuses, groups, severities   changes as [moment, the file's word], where the file has a history; solving,
               closing and reopening are not among them, and what held from the beginning on is not a change
    claimed    what the source asserts: in_time (true, false, null), reply_minutes
    stand_in   true: no message, but the first sign of work stands for the first reply
    excluded, warnings   in short, where there are any

Rules
    first_reply is the first public message by a human of the vendor's side. Notes and machines never count. Without
    messages it is the table's own moment of first response; where a table has but a calendar duration, created plus
    that many minutes. Business minutes never become a moment.
    resolved is the last time it was solved, closed the last time it was closed. A later message of thanks does not
    reopen; only the source's own words do.
    reply_minutes is what the vendor's own clock says; with calendar and business minutes side by side, the business
    ones. in_time is about the first reply, except for ServiceNow's `made_sla`, which does not say about what.

Sides
    zendesk.ndjson   the ticket's requester_id is the customer, author -1 the machine, anybody else the vendor;
                     public false is internal
    jira.csv, jira-localised.csv   whose account id is the Reporter Id is the customer, others are the vendor; the
                     export does not mark internal comments, so these files have none
    jira.json        accountType app is a machine; the reporter or accountType customer the customer; jsdPublic
                     false is internal
    freshdesk.json   incoming is the customer, else the vendor; private is internal
    github-*         OWNER, MEMBER, COLLABORATOR vendor; type Bot or a login that ends in [bot] machine; others
                     customers. Opened by the vendor: excluded. Pull requests are dropped
    servicenow-log   no messages; the first row whose state is no longer New stands in, and -100 says nothing
    any-events       no messages; the first event that does not mean new stands in
    chats            as the person says for each speaker

Chats
    A ticket begins with a customer's message after at least 8 hours without any message, or after the thread was
    ended: by the vendor's message that it is fixed and the customer's thanks. All chats here have both: each thread
    ends with a fix and thanks, and the next begins more than 8 hours later. A gap of more than 8 hours within a
    thread is always broken by the vendor, never by the customer. resolved is the vendor's message that it is fixed.
    Ids are 1, 2, 3. Lines about recalled messages and joining are nobody's.
"""
import sys

sys.dont_write_bytecode = True

import any_table, chats, consoles, freshdesk, github, jira, odd_tables, servicenow, workbook, zendesk

for source in (zendesk, jira, freshdesk, servicenow, github, consoles, any_table, odd_tables, workbook, chats):
    source.make()
