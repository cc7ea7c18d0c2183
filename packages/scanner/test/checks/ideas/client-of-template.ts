import type { Idea } from '../idea.ts';

export const clientOfTemplate: Idea = {
  title: 'a template of a page prints a secret of the server',
  check: 'exposed-client-secret',
  snippets: {
    'resources/views/pay.blade.php': {
      bad: `@section('content')
<script>
  window.pay = { key: @json(config('services.pay.secret_key')) };
</script>
@endsection
`,
      good: `@section('content')
<script>
  window.pay = { key: @json(config('services.pay.publishable_key')), total: {{ $order->total }} };
</script>
<input name="_token" value="{{ csrf_token() }}">
@endsection
`,
    },
    'resources/views/mail.blade.php': {
      bad: `<div data-key="{{ env('MAIL_API_SECRET') }}"></div>
`,
      good: `<div data-name="{{ env('APP_NAME') }}" data-id="{!! $mail->id !!}"></div>
`,
    },
    'src/main/webapp/pay.jsp': {
      bad: `<script>const key = "<%= System.getenv("PAY_SECRET_KEY") %>";</script>
`,
      good: `<script>const key = "<%= System.getenv("PAY_PUBLISHABLE_KEY") %>";</script>
`,
    },
    'Pages/Pay.cshtml': {
      bad: `<script>const key = "@Configuration["Pay:SecretKey"]";</script>
`,
      good: `<script>const key = "@Configuration["Pay:PublishableKey"]";</script>
`,
    },
    'app/views/pay.html.haml': {
      bad: `:javascript
  window.key = "#{ENV['PAY_SECRET_KEY']}"
`,
      good: `:javascript
  window.key = "#{ENV['PAY_PUBLISHABLE_KEY']}"
%p= user.name
`,
    },
  },
};
