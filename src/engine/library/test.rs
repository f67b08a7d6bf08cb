//! The test harness: what rustc's `libtest` does with the functions marked `#[test]`.
//! Differs from rustc: tests run one after the other, as with `--test-threads=1`, and take no time.
use crate::any::Any;
use crate::io::capture;
use crate::process::{self, Termination};

/// One `#[test]` function; the compiler makes them.
pub struct TestCase {
    name: &'static str,
    place: &'static str,
    ignored: Option<&'static str>,
    should_panic: bool,
    expected: Option<&'static str>,
    function: *const (),
    run: fn(*const ()) -> bool,
}
#[lang = "test_case"]
pub fn test_case<T: Termination>(
    name: &'static str, place: &'static str, ignored: Option<&'static str>, should_panic: bool, expected: Option<&'static str>, function: fn() -> T,
) -> TestCase {
    TestCase { name, place, ignored, should_panic, expected, function: function as *const (), run: run::<T> }
}
/// Did the function end well?
fn run<T: Termination>(function: *const ()) -> bool {
    let function = unsafe { crate::mem::transmute::<*const (), fn() -> T>(function) };
    function().report().to_i32() == 0
}
struct Failure { name: &'static str, output: Vec<u8> }

#[lang = "test_main"]
pub fn test_main(tests: &[TestCase]) {
    println!("\nrunning {} test{}", tests.len(), if tests.len() == 1 { "" } else { "s" });
    let mut failures = Vec::new();
    let (mut passed, mut ignored) = (0, 0);
    for test in tests {
        print!("test {}{} ... ", test.name, if test.should_panic { " - should panic" } else { "" });
        if let Some(reason) = test.ignored {
            ignored += 1;
            println!("ignored{}{}", if reason.is_empty() { "" } else { ", " }, reason);
            continue;
        }
        crate::thread::set_name(test.name);
        capture::begin();
        let result = crate::panicking::catch(|| (test.run)(test.function));
        let mut output = capture::end();
        crate::thread::set_name("main");
        if judge(test, result, &mut output) {
            passed += 1;
            println!("ok");
        } else {
            println!("FAILED");
            failures.push(Failure { name: test.name, output });
        }
    }
    if !failures.is_empty() { show(&failures); }
    let word = if failures.is_empty() { "ok" } else { "FAILED" };
    println!("\ntest result: {word}. {passed} passed; {} failed; {ignored} ignored; 0 measured; 0 filtered out; finished in 0.00s\n", failures.len());
    if !failures.is_empty() { process::exit(101) }
}
/// Is that what the test should do? What went wrong beyond the test's own words is added to its output.
fn judge(test: &TestCase, result: Result<bool, Box<dyn Any + Send>>, output: &mut Vec<u8>) -> bool {
    let payload = match result {
        Ok(ended_well) if !test.should_panic => return ended_well,
        Ok(_) => {
            output.extend_from_slice(format!("note: test did not panic as expected at {}", test.place).as_bytes());
            return false;
        }
        Err(payload) => payload,
    };
    if !test.should_panic { return false; }
    let Some(expected) = test.expected else { return true; };
    let message = if let Some(s) = payload.downcast_ref::<String>() { Some(s.as_str()) } else { payload.downcast_ref::<&'static str>().copied() };
    let note = match message {
        Some(message) if message.contains(expected) => return true,
        Some(message) => format!("note: panic did not contain expected string\n      panic message: {message:?}\n expected substring: {expected:?}"),
        None => format!("note: expected panic with string value,\n found non-string value: `{:?}`\n     expected substring: {expected:?}", (*payload).type_id()),
    };
    output.extend_from_slice(note.as_bytes());
    false
}
fn show(failures: &[Failure]) {
    println!("\nfailures:");
    if failures.iter().any(|f| !f.output.is_empty()) { println!(); }
    for failure in failures {
        if failure.output.is_empty() { continue; }
        println!("---- {} stdout ----", failure.name);
        println!("{}", String::from_utf8_lossy(&failure.output));
    }
    println!("\nfailures:");
    for failure in failures { println!("    {}", failure.name); }
}
