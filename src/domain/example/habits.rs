//! How the made-up vendors of the worked example behave.

/// What else a vendor does, in percent of the tickets on which it can.
pub(super) struct Manner {
    /// A machine says that it has it.
    pub(super) bot: i64,
    /// The first human reply says nothing.
    pub(super) empty: i64,
    /// The first reply that says something asks for logs and the like.
    pub(super) asks: i64,
    /// It is set to wait for a customer who was asked for nothing.
    pub(super) claims: i64,
    /// It is handed to another group.
    pub(super) hands: i64,
    /// And comes back, of those handed on.
    pub(super) returns: i64,
    /// Its severity is changed.
    pub(super) changes: i64,
    /// It is opened again after it was solved.
    pub(super) reopens: i64,
    /// Engineers join, of the hard ones.
    pub(super) engineers: i64,
    /// The root cause is named, of those with engineers.
    pub(super) causes: i64,
    /// News on an open outage, at most; a number, no percentage.
    pub(super) updates: i64,
    /// A call at night is answered.
    pub(super) nights: i64,
}

/// What tickets are about, from the most to the least frequent.
pub(super) const CATEGORIES: [&str; 6] =
    ["Audio dropouts", "Video freezes", "Joining fails", "Recording", "Echo", "Billing"];

/// Who tickets are handed to.
pub(super) const GROUPS: [&str; 4] = ["Front desk", "Media", "Network", "Engineering"];

/// How a vendor answers: per tier, minutes at the 10th, 50th, 80th, 90th and 98th of a hundred.
pub(super) struct Habit {
    pub(super) name: &'static str,
    pub(super) answers: &'static str,
    pub(super) grounds: &'static str,
    pub(super) tickets: [u32; 4],
    pub(super) minutes: [[i64; 5]; 4],
    pub(super) manner: Manner,
}

/// Answers along the quick set, `?` is unknown, `-` not asked; and the grade of evidence of each.
pub(super) const HABITS: [Habit; 3] = [
    Habit {
        name: "Lantern",
        answers: "4-34?4343324",
        grounds: "434434313413",
        tickets: [50, 74, 61, 27],
        minutes: [
            [4, 10, 17, 27, 58],
            [12, 41, 74, 108, 190],
            [40, 150, 300, 450, 900],
            [90, 400, 900, 1300, 1900],
        ],
        manner: Manner {
            bot: 70,
            empty: 8,
            asks: 45,
            claims: 3,
            hands: 30,
            returns: 15,
            changes: 10,
            reopens: 6,
            engineers: 90,
            causes: 85,
            updates: 5,
            nights: 75,
        },
    },
    Habit {
        name: "Harbor",
        answers: "1-4454443?34",
        grounds: "434323312414",
        tickets: [43, 65, 58, 32],
        minutes: [
            [6, 13, 24, 38, 140],
            [15, 38, 70, 112, 260],
            [30, 120, 280, 430, 820],
            [60, 300, 800, 1200, 1700],
        ],
        manner: Manner {
            bot: 100,
            empty: 42,
            asks: 35,
            claims: 10,
            hands: 40,
            returns: 25,
            changes: 14,
            reopens: 11,
            engineers: 70,
            causes: 50,
            updates: 2,
            nights: 35,
        },
    },
    Habit {
        name: "Quickcast",
        answers: "2-2322-02311",
        grounds: "424333312313",
        tickets: [22, 24, 31, 18],
        minutes: [
            [9, 24, 55, 170, 700],
            [30, 88, 200, 420, 1500],
            [80, 330, 700, 1500, 4000],
            [200, 900, 1700, 2900, 6000],
        ],
        manner: Manner {
            bot: 0,
            empty: 20,
            asks: 25,
            claims: 30,
            hands: 60,
            returns: 50,
            changes: 25,
            reopens: 20,
            engineers: 40,
            causes: 45,
            updates: 1,
            nights: 15,
        },
    },
];
