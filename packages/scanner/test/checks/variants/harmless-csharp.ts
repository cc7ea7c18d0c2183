import type { Variant } from './variant.ts';

/** Look-alikes only, in csharp. */
export const harmlessCsharp: readonly Variant[] = [
  {
    title: 'plain',
    good: [
      `class A { IActionResult F() { return Ok(new { token = Create() }); } }`,
      `class A { void F() { Guard.Against.NullOrEmpty(password, nameof(password)); throw new ArgumentException("Password required", nameof(password)); } }`,
      `public record TokenPage(string NextPageToken, int Count);
class A { void F(TokenPage p) { _logger.LogInformation("Page {P}", p); } }`,
      `class A { void F() { var c = new BlobServiceClient(new Uri(url), new DefaultAzureCredential()); var k = new ServiceBusClient(config["Bus"]); } }`,
    ],
  },
];
