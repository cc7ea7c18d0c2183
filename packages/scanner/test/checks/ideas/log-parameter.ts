import type { Idea } from '../idea.ts';

export const logParameter: Idea = {
  title: 'a parameter whose name says secret is logged',
  check: 'secret-in-log',
  snippets: {
    javascript: {
      bad: `function login(user, password) {
  console.log('login', user, password);
}`,
      good: `function login(user, password) {
  console.log('login', user, password.length, !!password);
}`,
    },
    python: {
      bad: `def login(user, password):
    print('login', user, password)`,
      good: `def login(user, password):
    print('login', user, len(password), bool(password))`,
    },
    go: {
      bad: `package main
func login(user, password string) { fmt.Println("login", user, password) }`,
      good: `package main
func login(user, password string) { fmt.Println("login", user, len(password), password != "") }`,
    },
    java: {
      bad: 'class A { void login(String user, String password) { log.info("login {} {}", user, password); } }',
      good: 'class A { void login(String user, String password) { log.info("login {} {}", user, password.length()); } }',
    },
    kotlin: {
      bad: 'fun login(user: String, password: String) { println("login $user $password") }',
      good: 'fun login(user: String, password: String) { println("login $user ${password.length}") }',
    },
    csharp: {
      bad: 'class A { void Login(string user, string password) { _logger.LogInformation("login {User} {Password}", user, password); } }',
      good: 'class A { void Login(string user, string password) { _logger.LogInformation("login {User} {Length}", user, password.Length); } }',
    },
    ruby: {
      bad: `def login(user, password)
  puts "login #{user} #{password}"
end`,
      good: `def login(user, password)
  puts "login #{user} #{password.length}"
end`,
    },
    php: {
      bad: '<?php function login($user, $password) { error_log("login $user $password"); }',
      good: '<?php function login($user, $password) { error_log("login $user " . strlen($password)); }',
    },
    rust: {
      bad: 'fn login(user: &str, password: &str) { info!("login {} {}", user, password); }',
      good: 'fn login(user: &str, password: &str) { info!("login {} {}", user, password.len()); }',
    },
  },
};
