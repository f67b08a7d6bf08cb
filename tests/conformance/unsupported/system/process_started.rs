use std::process::Command; //~ UNSUPPORTED Command

fn main() {
    let status = Command::new("true").status();
    println!("{}", status.is_ok());
}
