fn main() {
    let s = String::from("hi");
    let by_ref = || s.len();
    println!("{} {}", by_ref(), s);
    let mut count = 0;
    let mut by_mut = || {
        count += 1;
        count
    };
    by_mut();
    by_mut();
    println!("{}", count);
    let by_move = move || s.len() + 1;
    println!("{} {}", by_move(), by_move());
}
