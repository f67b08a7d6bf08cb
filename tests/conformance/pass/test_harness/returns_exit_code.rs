//@ test
//@ exit-code: 101
use std::process::ExitCode;

#[test]
fn success() -> ExitCode {
    ExitCode::SUCCESS
}

#[test]
fn failure() -> ExitCode {
    println!("three");
    ExitCode::from(3)
}

#[test]
fn silent_failure() -> ExitCode {
    ExitCode::FAILURE
}
