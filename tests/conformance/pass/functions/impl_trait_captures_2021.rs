//@ edition: 2021
fn count(list: &Vec<i32>) -> impl Iterator<Item = usize> {
    vec![list.len()].into_iter()
}

fn each<'a>(list: &'a [i32]) -> impl Iterator<Item = i32> + 'a {
    list.iter().map(|x| x + 1)
}

async fn total(list: &[i32]) -> i32 {
    list.iter().sum()
}

fn main() {
    let mut list = vec![1, 2];
    let counted = count(&list);
    list.push(3);
    println!("{:?} {:?}", counted.collect::<Vec<_>>(), each(&list).collect::<Vec<_>>());
    drop(total(&list));
    list.push(4);
}
