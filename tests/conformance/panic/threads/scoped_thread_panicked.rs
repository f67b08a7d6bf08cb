use std::thread;

fn main() {
    let quiet = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| if thread::current().name() == Some("main") { quiet(info) }));
    thread::scope(|s| { //~ PANIC a scoped thread panicked
        s.spawn(|| panic!("inside"));
        s.spawn(|| println!("the other one"));
    });
}
