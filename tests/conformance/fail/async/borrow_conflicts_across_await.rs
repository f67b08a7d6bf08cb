async fn pushes(list: &mut Vec<u32>) {
    let first = &list[0];
    std::future::ready(()).await;
    list.push(1); //~ ERROR E0502
    println!("{first}");
}

async fn moves(text: String) {
    let view = &text;
    drop(text); //~ ERROR E0505
    std::future::ready(()).await;
    println!("{view}");
}

fn main() {
    drop(moves(String::new()));
    drop(pushes(&mut vec![1]));
}
