struct Loud(u32);
impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn main() {
    for round in 0..3 {
        let a = Loud(round);
        let b;
        if round == 1 {
            drop(a);
            b = Loud(10);
        } else if round == 2 {
            b = a;
        }
        println!("end of round {round}");
    }
}
