using Mostrador.Kernel.Documents;

namespace Mostrador.Benchmarks.Scenes;

/// <summary>
/// A shop of one module whose history can be as long as one likes, and what its front end asks most. All scenes lie in one data folder,
/// which grows: furnished once over HTTP, filled while no host runs, opened after each filling.
/// </summary>
internal interface IScene
{
    /// <summary>Name of the module as the table has it.</summary>
    string Name { get; }

    /// <summary>Document types of the module.</summary>
    IReadOnlyCollection<DocumentType> Types { get; }

    /// <summary>Makes over HTTP, in a new shop, what a sale needs: users, products, customers.</summary>
    Task Furnish(HttpClient http);

    /// <summary>
    /// Adds the history of <see cref="History.Days"/> until today, straight to the store and as the module itself stores it: nobody sells
    /// a million times over HTTP.
    /// </summary>
    /// <param name="store">The store of the folder; no host is running.</param>
    /// <param name="documents">So many documents more, about.</param>
    Task Fill(DocumentStore store, int documents);

    /// <summary>Signs in, and answers what is measured: three reads, then the write.</summary>
    Task<IReadOnlyList<Asked>> Open(HttpClient http);
}

/// <summary>The length of every scene's history.</summary>
internal static class History
{
    /// <summary>However many documents there are, they are of so many days, the last of which is today.</summary>
    public const int Days = 365;
}
