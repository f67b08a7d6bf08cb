fn main() {
    let x = 5;
    let x = x * 2;
    {
        let x = "inner";
        println!("{}", x);
    }
    let y = {
        let z = x + 1;
        z * z
    };
    println!("{} {}", x, y);
}
