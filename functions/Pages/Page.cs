using Microsoft.AspNetCore.Components;

namespace Mostrador.Pages;

/// <summary>A page: what it shows, and nothing that it would have to ask for.</summary>
/// <typeparam name="TView">What it shows.</typeparam>
public abstract class Page<TView> : ComponentBase
    where TView : class
{
    /// <summary>What it shows.</summary>
    [Parameter, EditorRequired]
    public required TView View { get; set; }
}
