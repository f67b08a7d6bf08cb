fn main() {
    let v = 'a: {
        if 2 > 1 {
            break 'a 10;
        }
        20
    };
    println!("{}", v);
}
