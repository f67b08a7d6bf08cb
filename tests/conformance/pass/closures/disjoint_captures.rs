#[derive(Debug)] struct Game { name: String, score: u32, log: Vec<u32> }
fn main() {
    let mut g = Game { name: "chess".into(), score: 1, log: vec![] };
    {
        let mut bump = || { g.score += 1; g.log.push(g.score) };
        println!("{}", g.name);
        bump(); bump();
    }
    let name = g.name;
    let show = || println!("{name} {:?} {}", g.log, g.score);
    show(); show();
    let consume = move || g.log.into_iter().sum::<u32>();
    println!("{} {}", consume(), g.score);
    let mut t = (String::from("a"), String::from("b"));
    let r = &mut t.0;
    let c = || t.1.len();
    r.push('x');
    println!("{} {}", c(), t.0);
}
