namespace Mostrador.Kernel.Tests.Reports.Pdf.Reading;

/// <summary>A piece of text where it stands, from the upper left corner of its page.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Text">As a reader copies it.</param>
/// <param name="X">Left end.</param>
/// <param name="Y">Foot of the letters.</param>
/// <param name="Width">By the widths that the document tells.</param>
/// <param name="Size">Of the letters.</param>
/// <param name="Font">Its name in the document.</param>
internal sealed record Shown(int Page, string Text, double X, double Y, double Width, double Size, string Font)
{
    public double Right => X + Width;
}

/// <summary>A page: its measures, and what a reader that carries out its instructions finds there.</summary>
internal sealed class ReadPage
{
    private readonly Stack<(double X, double Y)> _kept = [];
    private (double X, double Y) _origin;

    public ReadPage(ReadPdf pdf, Dictionary<string, object> page, int number)
    {
        var box = pdf.List(page["MediaBox"]);
        (Width, Height) = (pdf.Number(box[2]), pdf.Number(box[3]));
        byte[] contents = [.. pdf.List(page["Contents"]).SelectMany(part => (byte[])[.. pdf.Stream(part), (byte)'\n'])];
        Carry(new PdfTokens(contents, 0), number, pdf.Fonts);
        Assert.Empty(_kept);
    }

    public double Width { get; }

    public double Height { get; }

    public List<Shown> Shown { get; } = [];

    /// <summary>Every instruction in its order, with its operands.</summary>
    public List<(string Operator, object[] Operands)> Instructions { get; } = [];

    private void Carry(PdfTokens tokens, int number, IReadOnlyDictionary<string, ReadFont> fonts)
    {
        var operands = new List<object>();
        var (font, size, x, y) = ("", 0.0, 0.0, 0.0);
        for (var token = tokens.Next(); token is not null; token = tokens.Next())
        {
            if (token is not PdfWord { Text: var word })
            {
                operands.Add(token);
                continue;
            }

            switch (word)
            {
                case "q":
                    _kept.Push(_origin);
                    break;
                case "Q":
                    _origin = _kept.Pop();
                    break;
                case "cm" when operands is [1.0, 0.0, 0.0, 1.0, double dx, double dy]:
                    _origin = (_origin.X + dx, _origin.Y + dy);
                    break;
                case "BT":
                    (x, y) = (0, 0);
                    break;
                case "Tf":
                    (font, size) = (((PdfName)operands[0]).Text, (double)operands[1]);
                    break;
                case "Td":
                    (x, y) = (x + (double)operands[0], y + (double)operands[1]);
                    break;
                case "Tm":
                    (x, y) = ((double)operands[4], (double)operands[5]);
                    break;
                case "Tj":
                    var (codes, shown) = ((byte[])operands[0], fonts[font]);
                    Shown.Add(new Shown(number, shown.Text(codes), _origin.X + x, Height - _origin.Y - y, shown.Width(codes) * size / 1000, size, font));
                    break;
            }

            Instructions.Add((word, [.. operands]));
            operands.Clear();
        }
    }
}
