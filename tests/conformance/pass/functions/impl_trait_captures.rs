struct Bag(Vec<i32>);

impl Bag {
    fn all(&self) -> impl Iterator<Item = &i32> {
        self.0.iter()
    }
    fn adder(&mut self) -> impl FnMut(i32) -> usize {
        move |n| {
            self.0.push(n);
            self.0.len()
        }
    }
}

fn lengths<'a, 'b>(a: &'a str, b: &'b str) -> impl Fn() -> usize {
    move || a.len() + b.len()
}

fn count(list: &Vec<i32>) -> impl Iterator<Item = usize> + use<> {
    vec![list.len()].into_iter()
}

fn main() {
    let mut bag = Bag(vec![1]);
    println!("{}", bag.all().count());
    {
        let mut add = bag.adder();
        println!("{} {}", add(2), add(3));
    }
    let counted = count(&bag.0);
    bag.0.clear();
    println!("{:?} {:?}", counted.collect::<Vec<_>>(), bag.0);
    let text = String::from("abc");
    let total = lengths(&text, "de");
    println!("{}", total());
}
