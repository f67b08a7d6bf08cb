fn main() {
    let v = [3, 1, 4, 1, 5];
    println!("{} {} {}", v.iter().sum::<i32>(), v.iter().product::<i32>(), v.iter().count());
    println!("{:?} {:?}", v.iter().max(), v.iter().min_by_key(|x| (**x - 4).abs()));
    println!("{:?} {:?}", v.iter().position(|&x| x == 4), v.iter().find(|x| **x > 4));
    println!("{} {}", v.iter().any(|&x| x == 9), v.iter().all(|&x| x > 0));
    println!("{}", v.iter().fold(String::new(), |acc, x| acc + &x.to_string()));
    let (small, big): (Vec<i32>, Vec<i32>) = v.iter().partition(|&&x| x < 3);
    println!("{:?} {:?}", small, big);
    let (a, b): (Vec<_>, Vec<_>) = [(1, 'a'), (2, 'b')].into_iter().unzip();
    println!("{:?} {:?} {:?}", a, b, v.iter().last());
}
