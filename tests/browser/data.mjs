// Made-up ticket files, in the layouts that people bring.

const HEAD = "id,priority,created,first_response,resolved,closed,vendor\n";
const two = (number) => String(number).padStart(2, "0");

/** A day in September 2026, `minutes` after midnight. */
function moment(day, minutes) {
  return `2026-09-${two(day)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** So many tickets of a vendor, one in four of each priority, every `late`th first answered too late. */
function rows(vendor, count, late) {
  return Array.from({ length: count }, (_, index) => {
    const day = 1 + (index % 27);
    const reply = index % late === late - 1 ? 1439 : 72;
    return `${vendor}-${index},P${1 + (index % 4)},${moment(day, 60)},${moment(day, reply)},,,${vendor}\n`;
  }).join("");
}

/** Three vendors: Acme always answers in time, Borealis mostly, Corvid half the time. */
export const threeVendors = HEAD + rows("Acme", 200, 1000) + rows("Borealis", 200, 10) + rows("Corvid", 200, 2);

/** The layout of the public incident event log, its dates and its question marks. */
export const incidentLog = `number,incident_state,active,sys_updated_at,opened_at,priority,vendor,resolved_at,closed_at
${Array.from({ length: 50 }, (_, index) => {
  const day = `${1 + (index % 28)}/3/2016`;
  const row = (state, at) => `INC${index},${state},true,${day} ${at},${day} 01:16,${1 + (index % 4)} - Priority,?,?,?`;
  return [row("New", "01:20"), row("Active", "01:30"), row("Resolved", "09:00")].join("\n");
}).join("\n")}
`;

/** A table in which everything is wrong that can be, and one row that is right. */
export const broken = `${HEAD}1,P1,2026-09-01 02:00,2026-09-01 02:10,,,Acme
2,P1,2026-02-30 02:00,,,,Acme
3,P1,2026-09-01 02:00,,,,Acme,one cell too many
,P1,2026-09-01 02:00,,,,Acme
`;

/** At least so many bytes of tickets. */
export function large(bytes) {
  const block = rows("Acme", 10_000, 7);
  return HEAD + block.repeat(Math.ceil(bytes / block.length));
}
