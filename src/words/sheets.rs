//! What stands around sheets.

use super::Words;

impl Words {
    /// A button: to the sheet before.
    pub fn back(&self) -> &'static str {
        self.say("Back", "返回")
    }

    /// Names what was opened on top of the page.
    pub fn behind_it(&self) -> &'static str {
        self.say("What is behind it", "明细")
    }

    /// While a sheet is made for the first time.
    pub fn looking_up(&self) -> &'static str {
        self.say("Looking it up…", "正在查找……")
    }
}
