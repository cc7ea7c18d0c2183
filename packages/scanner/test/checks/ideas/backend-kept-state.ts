import type { Idea } from '../idea.ts';

export const backendKeptState: Idea = {
  title: 'a token is kept by a store of the app',
  check: 'file-secret-backend',
  snippets: {
    typescript: {
      bad: `interface Session { accessToken: string; user: string }
export class SessionStore {
  save(session: Session): void {
    localStorage.setItem('session', JSON.stringify(session));
  }
}`,
      good: `interface Session { theme: string; user: string }
export class SessionStore {
  save(session: Session): void {
    localStorage.setItem('session', JSON.stringify(session));
  }
}`,
    },
    javascript: {
      bad: `import { persist } from 'zustand/middleware';
export const useLogin = create(persist((set) => ({ accessToken: null, keep: (accessToken) => set({ accessToken }) }), { name: 'login' }));`,
      good: `import { persist } from 'zustand/middleware';
export const useLogin = create(persist((set) => ({ accessToken: null, user: '' }), { name: 'login', partialize: (state) => ({ user: state.user }) }));`,
    },
    tsx: {
      bad: `import { useLocalStorage } from 'usehooks-ts';
export const Login = () => { const [key, setKey] = useLocalStorage('api_key', ''); return <Field value={key} onChange={setKey} />; };`,
      good: `import { useLocalStorage } from 'usehooks-ts';
export const Panel = () => { const [width, setWidth] = useLocalStorage('width', ''); return <Field value={width} onChange={setWidth} />; };`,
    },
    kotlin: {
      bad: `fun keep(prefs: SharedPreferences, session: Session) { prefs.edit { putString("refresh_token", session.refresh) } }`,
      good: `fun keep(prefs: SharedPreferences, session: Session) { prefs.edit { putString("theme", session.theme) } }
fun state(out: Bundle, session: Session) { out.putString("refresh_token", session.refresh) }`,
    },
    java: {
      bad: `class Keeper { void keep(Context context, String token) {
  SharedPreferences settings = context.getSharedPreferences("app", 0);
  SharedPreferences.Editor e = settings.edit();
  e.putString("api_token", token);
} }`,
      good: `class Keeper { void keep(Context context, String city) {
  SharedPreferences settings = context.getSharedPreferences("app", 0);
  SharedPreferences.Editor e = settings.edit();
  e.putString("city", city);
} }`,
    },
    csharp: {
      bad: `Preferences.Set("refresh_token", login.Refresh);`,
      good: `Preferences.Set("theme", login.Theme);
await SecureStorage.SetAsync("refresh_token", login.Refresh);`,
    },
    swift: {
      bad: `@AppStorage("auth_token") private var kept: String = ""`,
      good: `@AppStorage("theme") private var kept: String = ""`,
    },
    dart: {
      bad: `Future<void> keep(String jwt) async { final sp = await SharedPreferences.getInstance(); await sp.setString('jwt', jwt); }`,
      good: `Future<void> keep(String city) async { final sp = await SharedPreferences.getInstance(); await sp.setString('city', city); }`,
    },
  },
};
