using System.Globalization;

namespace Mostrador.Kernel.Documents;

/// <summary>Keys made of whole numbers.</summary>
public static class DocumentKey
{
    /// <summary>The key of a document with an integer id.</summary>
    public static string Of(long id) => id.ToString(CultureInfo.InvariantCulture);
}
