struct Countdown(u32);
impl Iterator for Countdown {
    type Item = u32;
    fn next(&mut self) -> Option<u32> {
        if self.0 == 0 {
            None
        } else {
            self.0 -= 1;
            Some(self.0 + 1)
        }
    }
}
fn main() {
    println!("{:?}", Countdown(3).collect::<Vec<_>>());
    println!("{}", Countdown(4).map(|x| x * x).filter(|x| x % 2 == 0).sum::<u32>());
    for (i, n) in Countdown(2).enumerate() {
        print!("{i}={n} ");
    }
    println!("{:?}", Countdown(5).zip("abc".chars()).last());
}
