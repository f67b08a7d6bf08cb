fn main() {
    let x = std::hint::black_box(3);
    match x { 1 | 2 => println!("small"), _ => unsafe { std::hint::unreachable_unchecked() } } //~ UB unreachable_reached
}
