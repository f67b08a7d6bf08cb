fn main() {
    let mut tokens = "12+3".chars().peekable();
    let mut numbers = Vec::new();
    loop {
        let mut n = 0;
        while let Some(d) = tokens.next_if_map(|c| c.to_digit(10).ok_or(c)) {
            n = n * 10 + d;
        }
        numbers.push(n);
        if tokens.next_if_eq(&'+').is_none() {
            break;
        }
    }
    println!("{numbers:?} {:?}", tokens.next());
    let mut words = ["a", "b"].into_iter().peekable();
    if let Some(w) = words.peek_mut() {
        *w = "z";
    }
    println!("{:?} {:?}", words.next_if_map_mut(|w| (*w == "q").then_some(1)), words.collect::<Vec<_>>());
}
