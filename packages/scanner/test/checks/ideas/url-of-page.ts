import type { Idea } from '../idea.ts';

export const urlOfPage: Idea = {
  title: 'an address with a secret in it is asked for or sent',
  check: 'secret-in-url',
  snippets: {
    php: {
      bad: `<?php
header("Location: https://app.acme.io/cb?access_token=$accessToken");
`,
      good: `<?php
header("Location: https://app.acme.io/cb?state=$state");
`,
    },
    swift: {
      bad: `let url = URL(string: "https://api.geo.io/v1?api_key=\\(apiKey)")!
`,
      good: `let url = URL(string: "https://api.geo.io/v1?city=\\(city)")!
`,
    },
    scala: {
      bad: `val url = s"https://api.geo.io/v1?api_key=$apiKey"
`,
      good: `val url = s"https://api.geo.io/v1?city=$city"
`,
    },
    dart: {
      bad: `final r = await http.get(Uri.parse('https://api.geo.io/v1?api_key=$apiKey'));
`,
      good: `final r = await http.get(Uri.parse('https://api.geo.io/v1?city=$city'));
`,
    },
    cpp: {
      bad: `std::string url = "https://api.geo.io/v1?api_key=" + api_key;
`,
      good: `std::string url = "https://api.geo.io/v1?city=" + city;
`,
      path: 'geo.cpp',
    },
  },
};
