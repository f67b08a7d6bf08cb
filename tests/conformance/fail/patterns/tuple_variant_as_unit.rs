enum Msg { Quit, Write(String), Move { x: i32 } }
fn main() {
    match Msg::Quit {
        Msg::Quit => {}
        Msg::Write => {} //~ ERROR E0532
        Msg::Move(x) => {} //~ ERROR E0164
    }
}
