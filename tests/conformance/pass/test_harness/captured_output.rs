//@ test
//@ exit-code: 101
use std::io::Write;

#[test]
fn a_passes() {
    println!("nobody sees this");
}

#[test]
fn b_fails() {
    print!("out, ");
    eprintln!("err");
    panic!("here");
}

#[test]
fn c_writes_to_the_stream() {
    writeln!(std::io::stdout(), "not captured").unwrap();
}
