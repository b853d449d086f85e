// What is tried first: passwords of eight characters and more that public counts of leaked ones put on top, English and Chinese, in small letters.
// Sources: Solar Designer's list of the Openwall project (public domain), counts of Chinese sites made public in 2011, and what offices make of them.
export const commonPasswords: ReadonlySet<string> = new Set(
  `
00000000 000000000 0000000000 0123456789 0987654321 0987654321a 10001000 100200300 10086123 10101010 1029384756
110110110 110119120 110120119 110120130 11111111 111111111 1111111111 11112222 111222333 11223344 1122334455
112233445566 11223344556677 112233445566a 11235813 1123581321 12121212 12301230 123123123 123123123123 123123456
123321123 123321123321 12341234 12344321 1234512345 1234554321 123456.0 12345600 123456123 123456123456 123456654321
123456654321a 12345678 123456789 1234567890 12345678900 1234567890123 1234567890a 1234567890q 1234567890qwertyuiop
1234567891 12345678910 123456789123 1234567899 123456789a 123456789abc 123456789abcd 123456789q 123456789qq 123456789z
12345678a 12345678abc 12345679 1234567abc 123456987 123456aa 123456aaa 123456ab 123456abc 123456abcdef 123456asd
123456ok 123456qq 123456qwe 123456zxc 12345asdfg 12345qwert 1234abcd 1234qwer 123654789 123654789a 12369874 123698741
123698745 123789456 123abc456 123qwe123qwe 123qweasd 12qwaszx 13141314 13145200 1314520520 134679258 134679852
135792468 1357924680 13800138000 13888888888 147258369 1472583690 147258369a 147258369q 147852369 147852369a 14789632
147896325 159357159 1593572468 159357456 168168168 16888888 16897168 16899168 18888888888 18n28n24a5 19881988 19901990
1a2b3c4d 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1qaz!qaz 1qaz2wsx 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qaz@wsx
1qaz@wsx3edc 1qazxsw2 20002000 20002008 20080808 20082008 2008520085 20202020 20222022 20242024 20252025 20262026
21122112 22222222 25251325 25257758 299792458 3.1415926 31415926 3141592653 321321321 321654987 33333333 369258147
369369369 456456456 456789123 51201314 51888888 52013140 520131400 5201314123 52013141314 5201314520 52013145201314
5201314a 5201314wo 5201314woaini 520520520 5211314521 521521521 54321qwert 55555555 584131420 584131421 5841314520
5841314521 584201314 5845201314 5845211314 66666666 66668888 74107410 74108520 741852963 741852963a 7708801314520
77585210 775852100 77585211314 7758521521 7758521a 77777777 789456123 7894561230 789456123a 789456123q 789632145
789654123 85208520 87654321 88886666 88888888 888888aa 963852741 9638527410 963852741a 987456321 987654321 9876543210
99999999 999999999 a11111111 a12345678 a123456789 a1234567890 a12345678910 a123456789a a123456a a1a1a1a1 a1b2c3d4
a1s2d3f4 a5201314 a66666666 a88888888 aa123456 aa123456789 aa5201314 aa@123456 aaa123456 aaaa1111 aaaa1234 aaaaa11111
aaaaaa123 aaaaaaaa aaaaaaaaaa aardvark ab123456789 abc123456 abc123456789 abc123abc123 abc123def456 abc@123456
abcd1234 abcd12345 abcd123456 abcd12345678 abcd@1234 abcde12345 abcdef123456 abcdefg123 abcdefg1234567 abcdefgh
abcdefghi abcdefghij acropolis admin123456 admin12345678 admin888888 admin@123456 adminadmin adminfan administrator
aerobics airborne aishangni alejandra alejandro alexander alexandr alexandra alibaba123 allstate altamira amorcito
anaconda anamaria anderson andromeda angelica angelina angelito anthony1 anything apollo13 applepie aptx4869 aquarius
arsenal123 as123456 asd123456 asd@123456 asdasd123 asdasdasd asdf1234 asdf123456 asdf;lkj asdf@1234 asdfasdf asdfghjk
asdfghjkl asdfghjkl123 asdfjkl; asdqwe123 asdzxc123 assmunch autumn2024 autumn2025 autumn2026 babyblue babydoll
babyface babygirl babygirl1 babygurl babylon5 babylove baidu123456 baitoudaolao bangong123 baobao123 baobao520
baobei123 baobei520 barcelona barcelona1 barnyard baseball baseball1 basketball batman123 beatrice beautiful
beijing123 beijing2008 beijing2022 benjamin bernardo bestfriend bestfriends bettyboop billabong birthday birthday1
bismillah blackjack blahblah blessed123 blessing blink182 blizzard blowfish bluebird blueeyes bluefish bluejean
brandon1 brewster brittany broadway brooklyn bubblegum bubbles1 bugaosuni business buttercup butterfly butterfly1
butthead buzhidao buzhidao123 calendar california campbell cannondale capricorn cardinal carebear carlitos carolina
caroline cassandra catalina catherine catwoman ceshi12345 ceshi123456 chainsaw challenge chameleon champion chandler
changeit changeme changeme123 changeme1234 charlie1 charlotte cheerleader chelsea1 chelsea123 chenchen chengdu123
chenjian chenjing123 chester1 cheyenne chinacat chiquita chocolat chocolate chongqing123 chouette chris123 chrisbrown
christia christian christin christina christine christmas christmas1 christoph christopher chuanyuehuoxian cinderella
clarkson classroom clueless cocacola colombia colorado coltrane columbia commander company123 computer computer1
computer123 concorde confused coolbean coolness cordelia cornflake corvette courtney crawford creative crescent
cristian cristina crusader cunningham cutiepie daddysgirl daedalus dahuaxiyou danielle darkangel darkness darkstar
database deadhead december december2025 deeznuts default123 denglu123 diamonds dillweed dingding123 director dolphins
dominique dongdong dontknow downtown dragon123 dragonfly drowssap dutchess einstein electric elephant elizabeth
emmanuel enterprise estrella estrellita excalibur explorer fa88888888 facai888 facai8888 facebook1 facebook123
fairview fearless february feedback feishu123 ferguson fernanda fernando fireball firebird fishhead flamingo flanders
fletcher florida1 flowerpot football football1 fountain francesco francine francisco francois franklin frederic
freebird freedom1 freedom123 friday123 friendship friendster froggies front242 frontier gabriela gabriell gammaphi
gangster garfield garfunkel gargoyle gateway2 germany1 geronimo gilgamesh godzilla goldfish gongsi123 gongsi123456
gongxifacai good-luck goodluck goodluck123 google123 gorgeous grateful greenday gretchen guangzhou123 guanliyuan
guanliyuan123 guest123456 guinness halloween hallowell hamilton hangzhou123 hao123456 haoyunlai happy123 happy12345
happy123456 happyday happyday1 hardcore harrison harrypotter hawkeye1 heather1 heather2 hedgehog hello123 hello12345
hello123456 hellohello hellokitty helloworld helloworld123 hernandez heythere highland histoire hollywood homebrew
hongkong hosehead hotstuff huang123 huanhuan huawei123 huawei123456 hydrogen icecream idontknow ihateyou ilovechina
ilovegod ilovehim ilovejesus iloveyou iloveyou! iloveyou1 iloveyou123 iloveyou1314 iloveyou2 iloveyou520 imissyou
indonesia informix instructor integral internet internet1 internet123 intrepid inuyasha iphone123 isabella isabelle
jamesbond january2026 jasmine1 jeanette jeepster jeffrey1 jennifer jeremiah jessica1 jesucristo jesus1234 jesuschrist
jethrotull jianjian jiaojiao jingjing jingli123 jiushiaini jixiangruyi johanna1 johncena jonathan jordan23 justdoit
justice4 kaixin123 kalamazoo kangaroo katerina katherine kathleen kefu12345 kefu123456 kimberly kingfish kittycat
kobe24kobe kristina kristine kuaile123 lacrosse laogong520 laopo520 laopo521 laopowoaini laoshi123 laserjet lawrence
learner123 leonardo letmein123 letmein1234 li123456 liangliang lijing123456 lina123456 lingling linkinpark lionking
lipgloss liqiang123 lisi123456 lissabon liu123456 liujie123456 liuwei123456 liuyang123 liverpool liverpool1
liwei123456 lkjhgfdsa login123456 loislane lollipop lollypop lonestar longhorn longlong lorraine love1234 love123456
love1314 love5201314 lovelove lovely123 loverboy loveyou123 loveyou1314 loveyou520 macintosh madalina madeline
mahalkita majordomo makeitso management manager123 manchester manchester1 marathon margaret margarita marielle
mariposa marlboro marshall martinez maryjane master123 matthew1 mattingly mauricio maverick meatloaf mechanic
meiyoumima menghuan menghuanxiyou mengmeng mercedes messi10messi metallic metallica miaomiao michael1 michaeljordan
michelle michelle1 michigan microsoft microsoft1 midnight milagros millenium mima123456 mima12345678 mingming mitchell
mnbvcxz123 monday123 monkey12 monkey123 monopoly montana3 montreal montrose moonbeam morecats morpheus mortimer
motorola mountain munchkin mustang1 mylove123 mylove520 myspace1 nanjing123 napoleon national ncc1701d ncc1701e
nebraska neutrino newaccount newcourt newyork1 nicholas nicklaus nightshade nightwing nihao123 nihao12345 nihao123456
nihaoma123 nihaonihao nihaoshijie nintendo nirvana1 nishishui nishiwode nishizhu notebook nothing123 november
obsession office123 operation overkill p@ssw0rd p@ssw0rd1 p@ssw0rd123 p@ssword123 pa$$w0rd pa$$word panthers paradigm
passw0rd passw0rd123 passwd123 password password1 password12 password123 password1234 password12345 password123456
password2 password2024 password2025 password2026 patricia patriots pearljam peixun123 peixun123456 peixun2024
peixun2025 peixun2026 penelope performa peterpan phialpha phillips phoenix1 pianoman pictures pineapple pinganfu
pinkfloyd pipeline playgirl poiuytrewq pokemon123 politics poohbear porsche911 portland portugal preciosa precious
predator princesa princesita princess princess1 printing prometheus property provider q123456789 q1w2e3r4 q1w2e3r4t5
q1w2e3r4t5y6 q5201314 qaz123456 qazwsx123 qazwsxedc qazwsxedcrfv qazxswedc qianqian qinaide520 qinqin123 qiye123456
qq123123 qq123456 qq123456789 qq123456789q qq1314520 qq5201314 qqqq123456 qqqqqqqq qw123456 qwe123456 qwe123qwe123
qwe@123456 qweasd123 qweasdzxc qweasdzxc1 qweasdzxc123 qweqweqwe qwer1234 qwer@1234 qwerasdf qwert12345 qwert54321
qwerty12 qwerty12345 qwerty123456 qwertyui qwertyuiop qwertyuiop123 rachelle raistlin rastafarian realmadrid redcloud
redskins remember renegade renli123456 renshi123 republic research revolution reynolds ricardo1 richard1 richards
richmond roadrunner robinhood robotech robotics rocknroll ronaldo7 root123456 rootbeer rossignol ruthless salasana
samantha sample123 samsung123 santiago sapphire saturday savannah scarecrow scarface scarlett schnapps scoobydoo
scooter1 scorpion scotland sebastian secret123 security security1 september services shanghai shanghai123 shanghai2010
shangxin shanshan shenzhen123 shopping shouhou123 shunfeng888 sidekick sigmachi signature simpsons skipper1 skittles
skywalker slideshow slipknot smashing snickers snoopdog snowball snowflake softball something spiderman spiderman1
spitfire spongebob sporting spring2024 spring2025 spring2026 sprocket starbuck stargate starlight startrek starwars
starwars1 steelers stephani stephanie sterling stingray stranger strawberry student123 student2 summer2024 summer2025
summer2026 sundance sunflower sunliu66 sunshine sunshine1 superfly superman superman1 superman123 superstar sweetheart
sweetness sweetpea swimming swordfish tacobell taobao123 tazdevil tazmania teacher123 teddybear teiubesc temp123456
temporal temporary123 tengxun123 tequiero terminal test123456 test12345678 testtest thankyou thejudge thelorax
thisisit thompson thrasher thunderbird thursday tianchangdijiu tianjin123 tiantian tiantian123 tightend tingting
tinkerbell tokiohotel training training123 training2024 training2025 training2026 transfer transport treasure trombone
truelove trustno1 trustno123 twilight ultimate undertaker user123456 vacation valentin valentina valentine valhalla
veronica victoria vincent1 virginia volleyball w123456789 w123456789w wang123456 wangchao wangfang123 wangfeng
wanggang wangjian wangjile123 wangjimima wangjing wangjing123 wanglei123456 wangliang wangqiang wangqiang123 wangshuai
wangwei123 wangwei123456 wangwu123456 wangyang wangyang123 wangzhe123 wangzherongyao wanshiruyi warcraft warriors
waterloo webmaster weixin123 weixin123456 welcome123 welcome1234 welcome2024 welcome2025 welcome2026 westlife westside
whatever whatever1 whatever123 whocares whoville william1 williams windows10 windows123 windsurf winniethepooh
winter2024 winter2025 winter2026 wo123456 wo5201314 woaibaba woaibabamama woailaogong woailaopo woailaopo520 woaimama
woaini123 woaini123456 woaini1314 woaini1314520 woaini1314521 woaini520 woaini5201314 woaini521 woaini5211314
woainimama woaiwode woaiwojia woaiwoziji woaizhongguo woaizhongguo123 wobuzhidao wodemima wodemima123 wodezuiai
wojiushiwo wolfgang wolverine woofwoof wordpass woshishei woshishen woshishui woshizhu woxiangni wozhiaini wrangler
wuhan123456 wx123456789 xcountry xiamen123 xiangni520 xiaofeng xiaojian xiaolong xiaomi123 xiaoming xiaoming123
xiaoqiang xiaoshou123 xiaoxiao xiaoxiao123 xiazhili xingfu123 xingxing xinnianhao xitong123 xuexi123456 xueyuan123
yangjian yangyang yangyang123 yifanfengshun yingxionglianmeng yishengyishi yishengyishi1314 yogibear yonghu123
yongyuanaini yuanyuan z123456789 zacefron zaq12wsx zaq12wsxcde3 zaq1@wsx zaq1zaq1 zeppelin zhang123 zhang520 zhangchao
zhanghao zhanghui zhangjian zhangjie zhangjing zhangjun zhangkai zhanglei zhanglei123 zhangliang zhangmin123 zhangpeng
zhangqiang zhangsan123 zhangsan123456 zhangtao zhangwei zhangwei123 zhangwei123456 zhangxin zhangyang zhangyong123
zhaopin123 zhendeaini zhimakaimen zhishouzhidao zhongguo zhongguo123 zhonghua123 zhuguan123 zx123456 zxc123456
zxcasdqwe zxcvbnm123 zxcvbnm12345 zxcvbnm123456 zz123456
`
    .trim()
    .split(/\s+/),
)
