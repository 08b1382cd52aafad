"""Actors whom everybody knows: where one is named, it is the actor and nobody of the story."""

from __future__ import annotations

from bot.reading.lexicon.given_names import ALL_GIVEN_NAMES
from bot.reading.text import fold

_KNOWN = """
Adam Driver, Adam Sandler, Adrien Brody, Al Pacino, Alan Alda, Alan Arkin, Alan Bates, Alan
Ladd, Alan Rickman, Albert Finney, Alec Baldwin, Alec Guinness, Amy Adams, Andy Garcia, Andy
Griffith, Angela Bassett, Angela Lansbury, Angelina Jolie, Anjelica Huston, Ann-Margret, Anna
Kendrick, Anna Magnani, Anne Bancroft, Anne Baxter, Anne Hathaway, Annette Bening, Anthony
Hopkins, Anthony Perkins, Anthony Quinn, Antonio Banderas, Arnold Schwarzenegger, Ashley Judd,
Ashton Kutcher, Audrey Hepburn, Audrey Tautou, Ava Gardner, Barbara Stanwyck, Barbra Streisand,
Basil Rathbone, Bela Lugosi, Ben Affleck, Ben Kingsley, Ben Stiller, Benedict Cumberbatch,
Benicio del Toro, Bette Davis, Bette Midler, Bill Murray, Bill Paxton, Bill Pullman, Billy Bob
Thornton, Billy Crystal, Bing Crosby, Bob Hope, Bob Hoskins, Boris Karloff, Brad Dourif, Brad
Pitt, Bradley Cooper, Brendan Fraser, Brian Cox, Brian Dennehy, Brigitte Bardot, Brooke Shields,
Bruce Campbell, Bruce Dern, Bruce Lee, Bruce Willis, Bryan Cranston, Burt Lancaster, Burt
Reynolds, Cameron Diaz, Carole Lombard, Carrie Fisher, Cary Grant, Cate Blanchett, Catherine
Deneuve, Catherine Keener, Catherine Zeta-Jones, Charles Boyer, Charles Bronson, Charles
Durning, Charles Grodin, Charles Laughton, Charlie Sheen, Charlize Theron, Charlton Heston,
Chevy Chase, Chloë Sevigny, Chris Evans, Chris Farley, Chris Hemsworth, Chris Pine, Chris Pratt,
Chris Rock, Christian Bale, Christian Slater, Christina Applegate, Christina Ricci, Christoph
Waltz, Christopher Lee, Christopher Lloyd, Christopher Plummer, Christopher Reeve, Christopher
Walken, Chuck Norris, Cillian Murphy, Clark Gable, Claude Rains, Claudette Colbert, Claudia
Cardinale, Clint Eastwood, Clive Owen, Colin Farrell, Colin Firth, Cuba Gooding, Cuba Gooding
Jr., Cybill Shepherd, Dakota Fanning, Dan Aykroyd, Dana Andrews, Daniel Auteuil, Daniel Craig,
Daniel Day-Lewis, Daniel Radcliffe, Danny DeVito, Danny Glover, Danny Kaye, Danny Trejo, Daryl
Hannah, David Bowie, David Carradine, David Niven, David Spade, Dean Martin, Debbie Reynolds,
Deborah Kerr, Debra Winger, Demi Moore, Dennis Hopper, Dennis Quaid, Denzel Washington, Diane
Keaton, Diane Lane, Dolph Lundgren, Don Ameche, Don Cheadle, Don Johnson, Donald Pleasence,
Donald Sutherland, Doris Day, Drew Barrymore, Dudley Moore, Dustin Hoffman, Dwayne Johnson, Ed
Harris, Eddie Murphy, Edward Fox, Edward G. Robinson, Edward Norton, Elijah Wood, Elizabeth
Taylor, Ellen Burstyn, Elliott Gould, Elvis Presley, Emilio Estevez, Emily Blunt, Emily Watson,
Emma Stone, Emma Thompson, Emma Watson, Ernest Borgnine, Errol Flynn, Ethan Hawke, Eva Longoria,
Eva Mendes, Ewan McGregor, Faye Dunaway, Forest Whitaker, Frances McDormand, Frank Langella,
Frank Sinatra, Fred Astaire, Fred MacMurray, Fredric March, Gary Busey, Gary Cooper, Gary
Oldman, Geena Davis, Gene Hackman, Gene Kelly, Gene Tierney, Gene Wilder, Geoffrey Rush, George
C. Scott, George Clooney, George Kennedy, George Peppard, George Sanders, Gillian Anderson, Gina
Lollobrigida, Ginger Rogers, Glenn Close, Glenn Ford, Goldie Hawn, Grace Kelly, Greer Garson,
Gregory Peck, Greta Garbo, Groucho Marx, Gwyneth Paltrow, Gérard Depardieu, Halle Berry,
Harrison Ford, Harry Dean Stanton, Harvey Keitel, Heath Ledger, Heather Graham, Hedy Lamarr,
Helen Hunt, Helen Mirren, Helena Bonham Carter, Henry Fonda, Hilary Duff, Hilary Swank, Holly
Hunter, Hugh Grant, Hugh Jackman, Hugo Weaving, Humphrey Bogart, Ian Holm, Ian McKellen, Ida
Lupino, Ingrid Bergman, Isabelle Adjani, Isabelle Huppert, Jack Black, Jack Lemmon, Jack
Nicholson, Jack Palance, Jack Warden, Jackie Chan, Jackie Gleason, Jacqueline Bisset, Jake
Gyllenhaal, James Caan, James Cagney, James Coburn, James Dean, James Earl Jones, James Franco,
James Garner, James Mason, James McAvoy, James Spader, James Stewart, James Woods, Jamie Foxx,
Jamie Lee Curtis, Jane Fonda, Jane Russell, Jane Seymour, Jane Wyman, Janet Leigh, Jared Leto,
Jason Bateman, Jason Robards, Jason Schwartzman, Jason Statham, Javier Bardem, Jean Arthur, Jean
Gabin, Jean Harlow, Jean Reno, Jean Simmons, Jean-Claude Van Damme, Jean-Paul Belmondo, Jeanne
Moreau, Jeff Bridges, Jeff Daniels, Jeff Goldblum, Jennifer Aniston, Jennifer Connelly, Jennifer
Garner, Jennifer Jason Leigh, Jennifer Jones, Jennifer Lawrence, Jennifer Lopez, Jennifer Love
Hewitt, Jeremy Irons, Jeremy Renner, Jerry Lewis, Jerry Seinfeld, Jesse Eisenberg, Jessica Alba,
Jessica Biel, Jessica Chastain, Jessica Lange, Jessica Tandy, Jim Carrey, Jimmy Stewart, Joan
Allen, Joan Blondell, Joan Collins, Joan Crawford, Joan Cusack, Joan Fontaine, Joaquin Phoenix,
Jodie Foster, Joe Pesci, John Barrymore, John Belushi, John C. Reilly, John Candy, John
Carradine, John Cleese, John Cusack, John Garfield, John Gielgud, John Goodman, John Hurt, John
Leguizamo, John Lithgow, John Malkovich, John Mills, John Travolta, John Turturro, John Wayne,
Johnny Depp, Jon Voight, Joseph Cotten, Joseph Gordon-Levitt, Josh Brolin, Josh Hartnett, Jude
Law, Judi Dench, Judy Garland, Judy Holliday, Julia Roberts, Julia Stiles, Julianne Moore, Julie
Andrews, Julie Christie, Julie Delpy, Juliette Binoche, Juliette Lewis, June Allyson, Justin
Timberlake, Karl Malden, Kate Beckinsale, Kate Hudson, Kate Winslet, Katharine Hepburn,
Katherine Heigl, Kathleen Turner, Kathy Bates, Katie Holmes, Keanu Reeves, Keira Knightley,
Kevin Bacon, Kevin Kline, Kevin Spacey, Kiefer Sutherland, Kim Basinger, Kim Novak, Kirk
Douglas, Kirsten Dunst, Kristen Stewart, Kristin Scott Thomas, Kurt Russell, Kyle MacLachlan,
Lana Turner, Lance Henriksen, Laura Dern, Laura Linney, Lauren Bacall, Laurence Fishburne,
Laurence Olivier, Lee J. Cobb, Lee Marvin, Lee Van Cleef, Lena Horne, Leonard Nimoy, Leonardo
DiCaprio, Leslie Howard, Leslie Nielsen, Liam Neeson, Lillian Gish, Lily Tomlin, Lindsay Lohan,
Lisa Kudrow, Liv Tyler, Liv Ullmann, Liza Minnelli, Lon Chaney, Lon Chaney Jr., Loretta Young,
Lucille Ball, Lucy Liu, Luke Wilson, Macaulay Culkin, Mae West, Maggie Cheung, Maggie
Gyllenhaal, Maggie Smith, Marcello Mastroianni, Margot Robbie, Marilyn Monroe, Marion Cotillard,
Marisa Tomei, Mark Hamill, Mark Ruffalo, Mark Wahlberg, Marlene Dietrich, Marlon Brando, Martin
Lawrence, Martin Sheen, Martin Short, Mary Astor, Mary Pickford, Mary Tyler Moore, Matt Damon,
Matt Dillon, Matthew Broderick, Matthew McConaughey, Maureen O'Hara, Maureen O'Sullivan, Max von
Sydow, Meg Ryan, Megan Fox, Melanie Griffith, Melissa McCarthy, Meryl Streep, Mia Farrow,
Michael Caine, Michael Cera, Michael Douglas, Michael Fassbender, Michael J. Fox, Michael
Keaton, Michael Madsen, Michael Redgrave, Michelle Pfeiffer, Michelle Rodriguez, Michelle
Williams, Michelle Yeoh, Mickey Rooney, Mickey Rourke, Mike Myers, Milla Jovovich, Minnie
Driver, Mira Sorvino, Miriam Hopkins, Montgomery Clift, Morgan Freeman, Myrna Loy, Naomi Watts,
Natalie Portman, Natalie Wood, Nick Nolte, Nicolas Cage, Nicole Kidman, Norma Shearer, Oliver
Reed, Olivia Newton-John, Olivia de Havilland, Omar Sharif, Orlando Bloom, Owen Wilson, Pam
Grier, Patrick Stewart, Patrick Swayze, Paul Giamatti, Paul Henreid, Paul Muni, Paul Newman,
Paul Rudd, Paul Walker, Paulette Goddard, Penélope Cruz, Peter Cushing, Peter Falk, Peter Finch,
Peter Lorre, Peter O'Toole, Peter Sellers, Peter Ustinov, Philip Seymour Hoffman, Pierce
Brosnan, Queen Latifah, Rachel McAdams, Rachel Weisz, Ralph Fiennes, Ralph Richardson, Randolph
Scott, Randy Quaid, Raquel Welch, Ray Liotta, Ray Milland, Ray Winstone, Reese Witherspoon,
Renée Zellweger, Rex Harrison, Richard Burton, Richard Dreyfuss, Richard Gere, Richard Harris,
Richard Pryor, Richard Widmark, Rita Hayworth, River Phoenix, Rob Lowe, Rob Schneider, Robert
Carlyle, Robert De Niro, Robert Downey, Robert Downey Jr., Robert Duvall, Robert Englund, Robert
Loggia, Robert Mitchum, Robert Pattinson, Robert Preston, Robert Redford, Robert Ryan, Robert
Shaw, Robert Taylor, Robert Vaughn, Robert Wagner, Robin Williams, Robin Wright, Rock Hudson,
Rod Steiger, Roddy McDowall, Roger Moore, Ronald Colman, Ronald Reagan, Rosalind Russell,
Rosanna Arquette, Rosario Dawson, Roy Rogers, Roy Scheider, Rupert Everett, Russell Crowe,
Rutger Hauer, Ryan Gosling, Ryan Phillippe, Ryan Reynolds, Sally Field, Sam Elliott, Sam Neill,
Sam Rockwell, Samuel L. Jackson, Sandra Bullock, Sarah Jessica Parker, Sarah Michelle Gellar,
Scarlett Johansson, Scott Bakula, Sean Bean, Sean Connery, Sean Penn, Seth Rogen, Shah Rukh
Khan, Sharon Stone, Shelley Duvall, Shelley Winters, Shia LaBeouf, Shirley MacLaine, Shirley
Temple, Sidney Poitier, Sienna Miller, Sigourney Weaver, Simon Pegg, Simone Signoret, Sissy
Spacek, Sophia Loren, Sophie Marceau, Spencer Tracy, Stan Laurel, Stanley Tucci, Stephen Rea,
Steve Buscemi, Steve Carell, Steve Martin, Steve McQueen, Steven Seagal, Stewart Granger, Susan
Hayward, Susan Sarandon, Sydney Greenstreet, Sylvester Stallone, Tallulah Bankhead, Telly
Savalas, Thora Birch, Tilda Swinton, Tim Allen, Tim Curry, Tim Robbins, Tim Roth, Timothy
Dalton, Timothy Spall, Tippi Hedren, Tobey Maguire, Tom Cruise, Tom Hanks, Tom Hardy, Tom
Selleck, Tom Wilkinson, Tommy Lee Jones, Toni Collette, Tony Curtis, Toshiro Mifune, Tyrone
Power, Uma Thurman, Val Kilmer, Van Heflin, Van Johnson, Vanessa Redgrave, Veronica Lake, Victor
Mature, Viggo Mortensen, Vin Diesel, Vince Vaughn, Vincent Cassel, Vincent Price, Viola Davis,
Vivien Leigh, W.C. Fields, Walter Brennan, Walter Huston, Walter Matthau, Walter Pidgeon, Warren
Beatty, Warren Oates, Wesley Snipes, Whoopi Goldberg, Will Ferrell, Will Smith, Willem Dafoe,
William Bendix, William H. Macy, William Holden, William Hurt, William Powell, William Shatner,
Winona Ryder, Woody Harrelson, Yul Brynner, Yves Montand, Zach Galifianakis, Zoe Saldana, Zooey
Deschanel
"""
ACTORS = frozenset(fold(name.strip()) for name in _KNOWN.replace("\n", " ").split(","))
"""Their full names, folded."""
SURNAMES = frozenset(name.rsplit(" ", 1)[-1] for name in ACTORS) - ALL_GIVEN_NAMES
"""Their surnames, but for those that are given names too."""
