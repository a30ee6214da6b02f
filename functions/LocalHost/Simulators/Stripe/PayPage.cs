using System.Globalization;
using System.Net;

namespace Mostrador.LocalHost.Simulators.Stripe;

/// <summary>The page where a shopper pays, or does not. It is whole without scripts.</summary>
internal static class PayPage
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>The page of a session, whatever has become of it.</summary>
    public static SimulatedAnswer Of(SimulatedSession? session, PayTexts texts) => session switch
    {
        null => Page(StatusCodes.Status404NotFound, texts, texts.Unknown, $"<h1>{texts.Unknown}</h1>"),
        { IsPaid: true } => Page(StatusCodes.Status200OK, texts, Title(session, texts), Paid(session, texts)),
        _ => Page(StatusCodes.Status200OK, texts, Title(session, texts), Order(session, texts)),
    };

    /// <summary>The shop has not taken the event: nothing is paid.</summary>
    public static SimulatedAnswer NotTold(SimulatedSession session, PayTexts texts) => Page(
        StatusCodes.Status502BadGateway, texts, Title(session, texts), $"""<p role="alert" class="alert">{texts.NotTold}</p>{Order(session, texts)}""");

    private static string Title(SimulatedSession session, PayTexts texts) =>
        $"{texts.Title} {Encode(session.Request.Metadata.GetValueOrDefault("order_id", ""))}".TrimEnd();

    private static string Paid(SimulatedSession session, PayTexts texts) => $"""
        <h1>{texts.Paid}</h1>
        <p><a class="button" href="{Encode(session.SuccessUrl)}">{texts.Back}</a></p>
        """;

    private static string Order(SimulatedSession session, PayTexts texts) => $"""
        <h1>{Title(session, texts)}</h1>
        <table>
          <thead><tr><th scope="col">{texts.Product}</th><th scope="col">{texts.Quantity}</th><th scope="col">{texts.Amount}</th></tr></thead>
          <tbody>{string.Concat(session.Request.Lines.Select(line => Row(session, line)))}</tbody>
          <tfoot><tr><th scope="row" colspan="2">{texts.Total}</th><td>{session.Money(session.Request.Total)}</td></tr></tfoot>
        </table>
        <form method="post">
          <button class="button" name="action" value="pay">{texts.Pay} {session.Money(session.Request.Total)}</button>
          <button class="button quiet" name="action" value="cancel">{texts.Cancel}</button>
        </form>
        """;

    private static string Row(SimulatedSession session, SimulatedLine line) =>
        $"<tr><td>{Encode(line.Name)}</td><td>{line.Quantity.ToString(CultureInfo.InvariantCulture)}</td><td>{session.Money(line.Total)}</td></tr>";

    private static SimulatedAnswer Page(int status, PayTexts texts, string title, string content) => new(status, $"""
        <!doctype html>
        <html lang="{texts.Language}">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="robots" content="noindex">
          <title>{title}</title>
          <style>{Style}</style>
        </head>
        <body>
          <header><p>{texts.Note}</p><a href="?lang={texts.OtherLanguage}" lang="{texts.OtherLanguage}" hreflang="{texts.OtherLanguage}">{texts.OtherName}</a></header>
          <main>{content}</main>
        </body>
        </html>
        """, Html);

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private const string Style = """
        body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #1a1f36; background: #f5f6f8; }
        header, main { max-width: 34rem; margin: 0 auto; padding: 1rem; }
        header { display: flex; gap: 1rem; justify-content: space-between; align-items: baseline; font-size: .875rem; color: #4b5563; }
        header p { margin: 0; }
        a { color: #3f37c9; }
        main { background: #fff; border: 1px solid #d9dce3; border-radius: .5rem; margin-bottom: 1rem; }
        @media (max-width: 40rem) { main { border-width: 1px 0; border-radius: 0; } }
        h1 { margin: 0 0 1rem; font-size: 1.375rem; line-height: 1.3; }
        table { width: 100%; border-collapse: collapse; margin-bottom: 1.5rem; }
        th, td { padding: .5rem .25rem; text-align: left; vertical-align: top; border-bottom: 1px solid #e5e7eb; overflow-wrap: anywhere; }
        th:nth-child(n+2), td:nth-child(n+2), tfoot td { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
        tfoot th, tfoot td { border-bottom: 0; font-size: 1.125rem; font-weight: 600; }
        form { display: flex; flex-wrap: wrap; gap: .75rem; }
        .button { box-sizing: border-box; flex: 1 1 12rem; min-height: 2.75rem; padding: .5rem 1rem; border: 1px solid #3f37c9; border-radius: .375rem;
          font: inherit; font-weight: 600; text-align: center; text-decoration: none; color: #fff; background: #3f37c9; cursor: pointer; }
        .quiet { color: #3f37c9; background: #fff; }
        .button:focus-visible, a:focus-visible { outline: 3px solid #b45309; outline-offset: 2px; }
        .alert { margin: 0 0 1rem; padding: .75rem; border-left: .25rem solid #b91c1c; color: #7f1d1d; background: #fef2f2; }
        """;
}
