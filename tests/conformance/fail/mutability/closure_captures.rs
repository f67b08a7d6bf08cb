// What a closure writes to must be declared `mut`, as everywhere else.
fn main() {
    let count = 3;
    let mut assign = || { count += 1 }; //~ ERROR E0594
    assign();
    let list = vec![1];
    let mut push = || list.push(2); //~ ERROR E0596
    push();
    let moved = vec![1];
    let mut push_moved = move || moved.push(2); //~ ERROR E0596
    push_moved();
    let mut number = 1;
    let borrow = &mut number;
    let mut through = || *borrow += 1;
    through();
}
