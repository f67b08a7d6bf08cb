// `&mut String` to `&mut str`, and through a guard's `DerefMut`.
use std::cell::RefCell;

fn shout(text: &mut str) {
    text.make_ascii_uppercase();
}

fn add(n: &mut i32) {
    *n += 4;
}

fn main() {
    let mut text = String::from("loud");
    shout(&mut text);
    let mut number = 1;
    let cell = RefCell::new(&mut number);
    let mut guard = cell.borrow_mut();
    add(&mut guard);
    println!("{text} {guard}");
}
