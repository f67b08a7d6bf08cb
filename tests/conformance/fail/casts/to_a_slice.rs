fn main() {
    let numbers = [1, 2, 3];
    let whole = &numbers as [i32]; //~ ERROR E0620
    let copied = numbers as [i32]; //~ ERROR E0620
    let _ = (whole, copied);
}
