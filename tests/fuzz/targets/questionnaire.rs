//! Any bytes as a questionnaire's file: what can be read is written and read again as the same, and all that is
//! wrong is said in both languages.

#![no_main]

use backstop::codec::questionnaire::{read, write};
use backstop::words::Lang;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let problems = match read(bytes) {
        Ok(found) => {
            let file = write(&found.questionnaire, &found.wordings);
            let again = read(file.as_bytes()).expect("what was written can be read");
            assert_eq!(
                (again.questionnaire, again.wordings),
                (found.questionnaire, found.wordings)
            );
            assert_eq!(again.remarks, []);
            found.remarks
        }
        Err(problems) => {
            assert!(problems.iter().any(|problem| !problem.fault.is_remark()));
            problems
        }
    };
    for (problem, lang) in problems.iter().flat_map(|problem| Lang::ALL.map(|lang| (problem, lang)))
    {
        assert!(!lang.words().questionnaire_fault(&problem.fault).is_empty());
    }
});
